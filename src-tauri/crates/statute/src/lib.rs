//! `statute`.
