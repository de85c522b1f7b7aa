"""The bank holidays that two packages from PyPI know, for `cargo xtask check-calendars`.

Called with the first and the last year. Prints a line a list, with tabs between: source, version,
jurisdiction as in the calendar file, the first and the last year of the list, and its days. Days at
weekends are left out: they are no working days anyway, and the calendar file has none of them.
"""

import sys
from importlib.metadata import version

import holidays
from govuk_bank_holidays.bank_holidays import BankHolidays

first, last = int(sys.argv[1]), int(sys.argv[2])


def tell(source, package, jurisdiction, days, first, last):
    days = sorted(day for day in days if day.weekday() < 5 and first <= day.year <= last)
    days = " ".join(day.isoformat() for day in days)
    print(source, version(package), jurisdiction, first, last, days, sep="\t")


# The copy of gov.uk's own list that the package carries: without it, it would ask gov.uk itself.
published = BankHolidays(use_cached_holidays=True)
for jurisdiction, division in [
    ("EW", BankHolidays.ENGLAND_AND_WALES),
    ("S", BankHolidays.SCOTLAND),
    ("NI", BankHolidays.NORTHERN_IRELAND),
]:
    days = {holiday["date"] for holiday in published.get_holidays(division=division)}
    years = {day.year for day in days}
    tell(
        "govuk-bank-holidays",
        "govuk-bank-holidays",
        jurisdiction,
        days,
        max(first, min(years)),
        min(last, max(years)),
    )

for jurisdiction, part in [("EW", "ENG"), ("EW", "WLS"), ("S", "SCT"), ("NI", "NIR")]:
    days = holidays.country_holidays("GB", subdiv=part, years=range(first, last + 1))
    tell(f"holidays {part}", "holidays", jurisdiction, days, first, last)
