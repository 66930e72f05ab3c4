//! One line a step: what is being done, then how long it took.

use anyhow::Result;
use std::io::{Write, stdout};
use std::time::Instant;

/// Says what is being done, does it, and says how long it took. The work itself prints nothing.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("{what} … ");
    // A terminal that is gone is no reason to stop the work.
    let _ = stdout().flush();
    let start = Instant::now();
    let result = work();
    match &result {
        Ok(_) => println!("{:.1} s", start.elapsed().as_secs_f64()),
        Err(_) => println!("failed after {:.1} s", start.elapsed().as_secs_f64()),
    }
    result
}
