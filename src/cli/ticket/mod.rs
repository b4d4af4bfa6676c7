//! `mesa ticket`: what people ask and what becomes of it.
pub mod view;
