//! Widths of the columns of a table, in points.

/// Shares `measure` among columns that would like `wide` and cannot do with less than `narrow`
/// without breaking words. Columns that fit keep their wish; the rest give way in proportion.
pub(crate) fn columns(wide: &[f32], narrow: &[f32], measure: f32) -> Vec<f32> {
    let wish: f32 = wide.iter().sum();
    let need: f32 = narrow.iter().sum();
    if wish <= measure {
        return wide.to_vec();
    }
    if need >= measure {
        return narrow.iter().map(|n| measure * n / need).collect();
    }
    let spare = (measure - need) / (wish - need);
    wide.iter()
        .zip(narrow)
        .map(|(w, n)| n + (w - n) * spare)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn widths_are_shared() {
        let cases: &[(&[f32], &[f32], f32, &[f32])] = &[
            (&[10.0, 20.0], &[5.0, 5.0], 100.0, &[10.0, 20.0]),
            (
                &[40.0, 160.0],
                &[20.0, 30.0],
                100.0,
                &[26.666_668, 73.333_336],
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
