//! `casework`.
