//! Risalah
#![allow(missing_docs)]
pub mod cli;
pub mod date;
pub mod diagnostic;
pub mod fingerprint;
pub mod lang;
pub mod load;
pub mod memory;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod publish;
pub mod render;
pub mod route;
pub mod source;
pub mod theme;
pub mod yaml;
