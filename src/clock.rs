//! How long the stages of a command take, and how much memory the program holds after each.

use std::time::{Duration, Instant};

/// Measures stages that follow each other.
#[derive(Clone, Debug)]
pub struct Clock {
    start: Instant,
    running: Option<(&'static str, Instant)>,
    laps: Vec<Lap>,
}

/// A stage that has ended.
#[derive(Clone, Copy, Debug)]
pub struct Lap {
    /// The name of the stage.
    pub stage: &'static str,
    /// How long it took.
    pub time: Duration,
    /// What the program held after it, where the system says so.
    pub memory: Option<Memory>,
}

/// How much memory a program holds, in KiB.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// Now.
    pub resident: u64,
    /// At the most since it began.
    pub peak: u64,
}

impl Clock {
    /// A clock that starts at a moment.
    pub fn starting_at(start: Instant) -> Self {
        Self { start, running: None, laps: Vec::new() }
    }

    /// A clock that starts now.
    pub fn start() -> Self {
        Self::starting_at(now())
    }

    /// Begins a stage; the one before it ends.
    pub fn begin(&mut self, stage: &'static str) {
        self.end();
        self.running = Some((stage, now()));
    }

    /// Ends the stage that is running.
    pub fn end(&mut self) {
        if let Some((stage, begun)) = self.running.take() {
            self.laps.push(Lap { stage, time: now() - begun, memory: Memory::of_this_program() });
        }
    }

    /// The stages that have ended, in order.
    pub fn laps(&self) -> &[Lap] {
        &self.laps
    }

    /// The time since the start.
    pub fn total(&self) -> Duration {
        now() - self.start
    }
}

impl Memory {
    /// What this program holds; nothing where the system does not tell it as Linux does (proc(5)).
    #[expect(clippy::disallowed_methods, reason = "the system tells it in a file")]
    pub fn of_this_program() -> Option<Self> {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.trim_start_matches(':').split_whitespace().next()?.parse().ok()
        };
        Some(Self { resident: field("VmRSS")?, peak: field("VmHWM")? })
    }
}

#[expect(clippy::disallowed_methods, reason = "stages are measured by the clock")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_ends_where_the_next_begins() {
        let mut clock = Clock::start();
        clock.begin("load");
        clock.begin("parse");
        clock.end();
        clock.end();
        let stages: Vec<&str> = clock.laps().iter().map(|lap| lap.stage).collect();
        assert_eq!(stages, ["load", "parse"]);
        assert!(clock.laps().iter().map(|lap| lap.time).sum::<Duration>() <= clock.total());
    }
}
