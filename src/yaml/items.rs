//! The items of a list that could be read, which know where they stand in the file.

use std::ops::Deref;

/// The items of a list. One that could not be read was reported and left out, and the others keep their positions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Items<T> {
    items: Vec<T>,
    /// The positions of those that were left out, in order.
    left_out: Box<[usize]>,
}

impl<T> Items<T> {
    /// The position in the file of the item at `index`.
    pub fn position(&self, index: usize) -> usize {
        self.left_out.iter().fold(index, |position, &gap| position + usize::from(gap <= position))
    }

    /// The items with their positions in the file.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (self.position(index), item))
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { items: Vec::new(), left_out: Box::default() }
    }
}

impl<T> Deref for Items<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> From<Items<T>> for Vec<T> {
    fn from(items: Items<T>) -> Self {
        items.items
    }
}

impl<'a, T> IntoIterator for &'a Items<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// In the order of the file; `None` stands for an item that is left out.
impl<T> FromIterator<Option<T>> for Items<T> {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(read: I) -> Self {
        let (mut items, mut left_out) = (Vec::new(), Vec::new());
        for (position, item) in read.into_iter().enumerate() {
            match item {
                Some(item) => items.push(item),
                None => left_out.push(position),
            }
        }
        Self { items, left_out: left_out.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::Items;

    #[test]
    fn items_keep_their_positions() {
        let read: Items<char> =
            [None, Some('a'), Some('b'), None, None, Some('c'), None].into_iter().collect();
        let placed: Vec<_> = read.placed().map(|(position, item)| (position, *item)).collect();
        assert_eq!(placed, [(1, 'a'), (2, 'b'), (5, 'c')]);
    }
}
