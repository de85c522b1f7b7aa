//! Widths of the columns of a table, in points.

/// Shares `measure` among columns that would like `wide` and cannot do with less than `narrow`
/// without breaking words: a column that wants no more than an equal share gets its wish, one that
/// needs more gets its need, and the others share what is left equally.
pub(crate) fn columns(wide: &[f32], narrow: &[f32], measure: f32) -> Vec<f32> {
    let need: f32 = narrow.iter().sum();
    if need >= measure {
        return narrow.iter().map(|n| measure * n / need).collect();
    }
    let mut out: Vec<Option<f32>> = vec![None; wide.len()];
    loop {
        let open = out.iter().filter(|w| w.is_none()).count();
        let left = measure - out.iter().flatten().sum::<f32>();
        let share = left / open.max(1) as f32;
        let settled = (0..wide.len()).filter(|n| out[*n].is_none());
        let Some((n, width)) = settled
            .filter_map(|n| settle(wide[n], narrow[n], share).map(|w| (n, w)))
            .next()
        else {
            return out
                .into_iter()
                .map(|width| width.unwrap_or(share))
                .collect();
        };
        out[n] = Some(width);
    }
}

/// A need above the share is settled before a wish below it can use the share up.
fn settle(wide: f32, narrow: f32, share: f32) -> Option<f32> {
    match () {
        () if narrow > share => Some(narrow),
        () if wide <= share => Some(wide),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn widths_are_shared() {
        type Case = (&'static [f32], &'static [f32], f32, &'static [f32]);
        let cases: &[Case] = &[
            (&[10.0, 20.0], &[5.0, 5.0], 100.0, &[10.0, 20.0]),
            (&[40.0, 160.0], &[20.0, 30.0], 100.0, &[40.0, 60.0]),
            (
                &[60.0, 160.0, 90.0],
                &[20.0, 30.0, 50.0],
                120.0,
                &[35.0, 35.0, 50.0],
            ),
            (&[90.0, 90.0], &[80.0, 40.0], 60.0, &[40.0, 20.0]),
        ];
        for (wide, narrow, measure, expected) in cases {
            let got = columns(wide, narrow, *measure);
            assert!(
                got.iter()
                    .zip(*expected)
                    .all(|(a, b)| (a - b).abs() < 0.001),
                "{got:?}"
            );
        }
    }
}
