//! TypeScript's types against JSON: as much of the language as `types.d.ts` uses.

use std::collections::HashMap;

use serde_json::Value;

/// A type.
#[derive(Clone, Debug)]
enum Type {
    Named(String),
    Literal(String),
    List(Box<Type>),
    Tuple(Vec<Type>),
    Object(Vec<(String, Type)>),
    Any(Vec<Type>),
    All(Vec<Type>),
}

/// Types that a declaration file exports.
pub(crate) struct Types(HashMap<String, Type>);

impl Types {
    /// Those of the names, and what they are made of.
    pub(crate) fn read(source: &str, names: &[&str]) -> Self {
        let mut declared = HashMap::new();
        for tokens in Tokens::of(source).0.split(|token| token == "export") {
            if let [rest @ .., name, _] = tokens {
                declared.insert(name.clone(), rest.to_vec());
            }
        }
        let mut types = HashMap::new();
        let mut wanted: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        while let Some(name) = wanted.pop() {
            let Some(tokens) = declared.get(&name).filter(|_| !types.contains_key(&name)) else { continue };
            wanted.extend(tokens.iter().filter(|token| declared.contains_key(*token)).cloned());
            let mut tokens = Tokens(tokens.clone());
            tokens.next_is("=");
            let read = tokens.any();
            types.insert(name, read);
        }
        Self(types)
    }

    /// Whether a value is of a type: all its keys, and no other.
    pub(crate) fn check(&self, name: &str, value: &Value) -> Result<(), String> {
        let named = Type::Named(name.to_owned());
        match self.fits(&named, value) {
            true => Ok(()),
            false => Err(format!("no {name}: {}", self.innermost(value))),
        }
    }

    /// The innermost part that does not fit, to be shown.
    fn innermost(&self, value: &Value) -> String {
        let inner = match value {
            Value::Array(values) => values.iter().collect::<Vec<_>>(),
            Value::Object(entries) => entries.values().collect(),
            _ => Vec::new(),
        };
        let parts = inner.into_iter().flat_map(|value| match value {
            Value::Array(values) => values.iter().collect::<Vec<_>>(),
            value => vec![value],
        });
        let typed = parts.filter(|value| value.get("type").is_some());
        let wrong = typed.into_iter().find(|value| {
            !["Part", "Inline"].iter().any(|name| self.fits(&Type::Named((*name).to_owned()), value))
        });
        wrong.map_or_else(|| value.to_string(), |value| self.innermost(value))
    }

    fn fits(&self, expected: &Type, value: &Value) -> bool {
        match expected {
            Type::Any(types) => types.iter().any(|one| self.fits(one, value)),
            Type::List(inner) => {
                value.as_array().is_some_and(|all| all.iter().all(|one| self.fits(inner, one)))
            }
            Type::Tuple(types) => value.as_array().is_some_and(|all| {
                all.len() == types.len() && types.iter().zip(all).all(|(one, value)| self.fits(one, value))
            }),
            Type::Literal(text) => value == text,
            Type::Named(name) => match name.as_str() {
                "string" => value.is_string(),
                "number" => value.is_number(),
                "boolean" => value.is_boolean(),
                "null" => value.is_null(),
                name => self.fits(self.0.get(name).unwrap_or_else(|| panic!("no type {name}")), value),
            },
            Type::Object(_) | Type::All(_) => {
                value.is_object()
                    && self.shapes(expected).iter().any(|shape| {
                        let entries = value.as_object().expect("it is one");
                        entries.len() == shape.len()
                            && shape
                                .iter()
                                .all(|(key, one)| entries.get(key).is_some_and(|value| self.fits(one, value)))
                    })
            }
        }
    }

    /// The keys that objects of a type may have.
    fn shapes(&self, of: &Type) -> Vec<Vec<(String, Type)>> {
        match of {
            Type::Object(entries) => vec![entries.clone()],
            Type::Named(name) => self.0.get(name).map(|inner| self.shapes(inner)).unwrap_or_default(),
            Type::Any(types) => types.iter().flat_map(|one| self.shapes(one)).collect(),
            Type::All(types) => types.iter().fold(vec![Vec::new()], |shapes, one| {
                let more = self.shapes(one);
                shapes
                    .iter()
                    .flat_map(|shape| more.iter().map(move |more| [shape.clone(), more.clone()].concat()))
                    .collect()
            }),
            _ => Vec::new(),
        }
    }
}

/// What is still to be read, the next last.
struct Tokens(Vec<String>);

impl Tokens {
    fn of(source: &str) -> Self {
        let mut tokens = Vec::new();
        let mut rest = source.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '/' => rest.find("*/").expect("comments end") + 2,
                '"' => rest[1..].find('"').expect("texts end") + 2,
                c if c.is_alphanumeric() => {
                    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
                }
                c => c.len_utf8(),
            };
            if first != '/' {
                tokens.push(rest[..length].to_owned());
            }
            rest = rest[length..].trim_start();
        }
        tokens.reverse();
        Self(tokens)
    }

    fn take(&mut self) -> String {
        self.0.pop().expect("the file does not end here")
    }

    fn next_is(&mut self, token: &str) -> bool {
        let is = self.0.last().is_some_and(|next| next == token);
        if is {
            self.0.pop();
        }
        is
    }

    fn expect(&mut self, token: &str) {
        let found = self.take();
        assert_eq!(found, token);
    }

    fn any(&mut self) -> Type {
        self.next_is("|");
        let mut types = vec![self.all()];
        while self.next_is("|") {
            types.push(self.all());
        }
        if types.len() == 1 { types.remove(0) } else { Type::Any(types) }
    }

    fn all(&mut self) -> Type {
        let mut types = vec![self.one()];
        while self.next_is("&") {
            types.push(self.one());
        }
        if types.len() == 1 { types.remove(0) } else { Type::All(types) }
    }

    fn one(&mut self) -> Type {
        let mut one = match self.take() {
            open if open == "{" => self.object(),
            open if open == "[" => self.tuple(),
            text if text.starts_with('"') => Type::Literal(text.trim_matches('"').to_owned()),
            name => Type::Named(name),
        };
        while self.next_is("[") {
            self.expect("]");
            one = Type::List(Box::new(one));
        }
        one
    }

    fn object(&mut self) -> Type {
        let mut entries = Vec::new();
        while !self.next_is("}") {
            let key = self.take();
            self.expect(":");
            entries.push((key, self.any()));
            self.next_is(";");
        }
        Type::Object(entries)
    }

    fn tuple(&mut self) -> Type {
        let mut types = Vec::new();
        while !self.next_is("]") {
            types.push(self.any());
            self.next_is(",");
        }
        Type::Tuple(types)
    }
}
