//! Values cut into a few bins a measure, so that questions are few and sums are fast.

use super::examples::Examples;
use rayon::prelude::*;

/// Bins a measure, at most.
const BINS: usize = 48;

/// Each measure's bounds, and every example's bins.
pub(super) struct Bins {
    /// A value is in the first bin whose bound is above it; what is unknown is in the first.
    pub(super) bounds: Vec<Vec<f32>>,
    /// For each measure a bin an example.
    pub(super) columns: Vec<Vec<u8>>,
}

impl Bins {
    pub(super) fn of(examples: &Examples) -> Self {
        let measures: Vec<usize> = (0..examples.names.len()).collect();
        let bounds: Vec<Vec<f32>> = measures.par_iter().map(|&measure| bounds(examples, measure)).collect();
        let column = |&measure: &usize| {
            let bin = |row: &Vec<f32>| bin(&bounds[measure], row[measure]);
            examples.rows.iter().map(bin).collect()
        };
        let columns = measures.par_iter().map(column).collect();
        Self { bounds, columns }
    }
}

fn bin(bounds: &[f32], value: f32) -> u8 {
    if value.is_nan() { 0 } else { bounds.partition_point(|bound| *bound <= value) as u8 }
}

/// Bounds between values, so that about as many examples fall into each bin.
fn bounds(examples: &Examples, measure: usize) -> Vec<f32> {
    let values = examples.rows.iter().map(|row| row[measure]).filter(|value| !value.is_nan());
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    let mut bounds: Vec<f32> = Vec::new();
    // The least value is told from the unknown.
    bounds.extend(values.first().map(|least| short(*least)));
    for part in 1..BINS - 1 {
        let at = values.len() * part / (BINS - 1);
        let Some(value) = values.get(at) else { continue };
        // The bound is the first value that is greater than what is below it.
        let bound = short(*value);
        if bounds.last().is_none_or(|last| bound > *last) {
            bounds.push(bound);
        }
    }
    bounds
}

/// Three digits are enough to tell values apart, and short to write.
fn short(value: f32) -> f32 {
    if value == 0.0 {
        return 0.0;
    }
    let unit = 10_f64.powi(2 - f64::from(value).abs().log10().floor() as i32);
    ((f64::from(value) * unit).floor() / unit) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fall_below_the_bound_above_them() {
        let bounds = [0.0, 1.0, 5.0];
        assert_eq!([f32::NAN, -1.0, 0.0, 0.9, 1.0, 7.0].map(|value| bin(&bounds, value)), [0, 0, 1, 1, 2, 3]);
    }

    #[test]
    fn short_numbers() {
        assert_eq!([0.0, 1.0, 1234.0, 0.123_45, -3.456].map(short), [0.0, 1.0, 1230.0, 0.123, -3.46]);
    }
}
