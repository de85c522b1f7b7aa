//! What nothing of a file refers to goes: printpdf writes lists that a letter leaves empty. Ours, because
//! lopdf's own takes the square of the number of objects, which a long schedule has thousands of.

use lopdf::{Dictionary, Document, Object};

/// Keeps what can be reached from the trailer.
pub(super) fn prune(d: &mut Document) {
    let mut reached = vec![false; d.max_id as usize + 1];
    let mut open: Vec<&Object> = values(&d.trailer).collect();
    while let Some(object) = open.pop() {
        match object {
            Object::Array(all) => open.extend(all),
            Object::Dictionary(it) => open.extend(values(it)),
            Object::Stream(it) => open.extend(values(&it.dict)),
            Object::Reference(id) => match reached.get_mut(id.0 as usize) {
                Some(seen) if !*seen => {
                    *seen = true;
                    open.extend(d.objects.get(id));
                }
                _ => {}
            },
            _ => {}
        }
    }
    d.objects
        .retain(|id, _| reached.get(id.0 as usize).copied().unwrap_or_default());
}

fn values(it: &Dictionary) -> impl Iterator<Item = &Object> {
    it.iter().map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{Stream, dictionary};

    #[test]
    fn what_is_reached_stays_and_the_rest_goes() {
        let mut d = Document::new();
        let [root, list, deep, lone, alone] = [(); 5].map(|()| d.new_object_id());
        d.set_object(
            root,
            dictionary! { "Kids" => vec![list.into(), deep.into()] },
        );
        d.set_object(
            list,
            Stream::new(dictionary! { "Up" => root, "On" => deep }, Vec::new()),
        );
        d.set_object(
            deep,
            Object::Array(vec![dictionary! { "Back" => root }.into()]),
        );
        d.set_object(lone, dictionary! { "Root" => root, "Other" => alone });
        d.set_object(alone, Object::Null);
        d.trailer.set("Root", root);
        d.trailer.set("Nowhere", Object::Reference((99, 0)));
        prune(&mut d);
        assert_eq!(
            d.objects.into_keys().collect::<Vec<_>>(),
            [root, list, deep]
        );
    }
}
