//! A view in, bytes out.
