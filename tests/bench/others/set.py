"""Sets a letter with a library again and again, each time for another name, and prints the median.

set.py LIBRARY NAME SOURCE FONTS
"""

import json
import statistics
import sys
import time

RUNS = 40
BOTH = ["ua-1", "a-2a"]


def with_typst(fonts):
    import typst

    def made(text):
        return typst.compile(
            text.encode(), font_paths=[fonts], ignore_system_fonts=True, pdf_standards=BOTH
        )

    return made, ["PDF/UA-1", "PDF/A-2a"]


def with_typst_kept(fonts):
    """One compiler, which keeps its fonts and what it worked out for the letter before."""
    import typst

    kept = typst.Fonts(include_system_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(font_paths=kept)

    def made(text):
        return compiler.compile(input=text.encode(), pdf_standards=BOTH)

    return made, ["PDF/UA-1", "PDF/A-2a"]


def with_weasyprint(fonts):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()

    def made(text):
        page = HTML(string=text, base_url=fonts + "/")
        return page.write_pdf(pdf_variant="pdf/ua-1", font_config=configuration)

    return made, ["PDF/UA-1"]


def main(library, name, source, fonts):
    libraries = {
        "typst": with_typst,
        "typst-kept": with_typst_kept,
        "weasyprint": with_weasyprint,
    }
    made, claims = libraries[library](fonts)
    with open(source, encoding="utf-8") as file:
        text = file.read()
    times = []
    for number in range(RUNS + 1):
        other = text.replace(name, name[:-4] + f"{number:04}")
        began = time.perf_counter()
        pdf = made(other)
        times.append(time.perf_counter() - began)
    # The first reads the fonts.
    median = statistics.median(times[1:]) * 1000
    print(json.dumps({"ms": median, "bytes": len(pdf), "claims": claims}))


main(*sys.argv[1:])
