//! What a form is called in its own PDF, so that it is known when it comes back.

/// Which form it is, and for which case it was given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormName {
    /// The form's id.
    pub form: String,
    /// Its version.
    pub version: u32,
    /// What stood on it: the reference of a case, or the code of the form.
    pub reference: String,
}

/// What the field that holds all others begins with.
const MARK: &str = "rightsdesk";

impl FormName {
    /// As the name of the field that holds all others.
    pub fn written(&self) -> String {
        // A full stop would part the name.
        let reference = self.reference.replace('.', " ");
        format!("{MARK}|{}|{}|{reference}", self.form, self.version)
    }

    /// Reads it back; `None` where it is another program's form.
    pub fn read(name: &str) -> Option<FormName> {
        let mut parts = name.splitn(4, '|');
        (parts.next()? == MARK).then_some(())?;
        Some(FormName {
            form: parts.next()?.to_owned(),
            version: parts.next()?.parse().ok()?,
            reference: parts.next()?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_written() {
        let name = FormName {
            form: "access".into(),
            version: 2,
            reference: "FEN-26-0557".into(),
        };
        assert_eq!(FormName::read(&name.written()), Some(name));
        for other in [
            "",
            "form1",
            "rightsdesk",
            "rightsdesk|access|two|x",
            "other|access|1|x",
        ] {
            assert_eq!(FormName::read(other), None, "{other}");
        }
    }
}
