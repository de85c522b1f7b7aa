//! Kebab-case words of `casework` and `statute` as the tables hold them.

use rusqlite::types::{FromSqlError, ValueRef};
use serde::{Deserialize, Serialize, de::IntoDeserializer, de::value::Error};

/// The word of a value that serialises as one, such as `not-yet-valid`.
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The value of a word.
pub(crate) fn value<'de, T: Deserialize<'de>>(word: &'de str) -> rusqlite::Result<T> {
    let unknown = |e: Error| FromSqlError::Other(Box::new(e));
    Ok(T::deserialize(word.into_deserializer()).map_err(unknown)?)
}

/// The value of a column that holds a word.
pub(crate) fn column<T: for<'de> Deserialize<'de>>(
    row: &rusqlite::Row,
    name: &str,
) -> rusqlite::Result<T> {
    match row.get_ref(name)? {
        ValueRef::Text(word) => {
            value(std::str::from_utf8(word).map_err(|e| FromSqlError::Other(Box::new(e)))?)
        }
        _ => Err(FromSqlError::InvalidType.into()),
    }
}
