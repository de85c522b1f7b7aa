//! `desk`.
