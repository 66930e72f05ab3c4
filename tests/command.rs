//! The command as its users run it: what it prints, where, and how it exits.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs};

use serde_json::Value;

fn fairpage(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fairpage"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command is built");
    // A command that fails early reads no input; that is no failure of the test.
    let _ = child.stdin.take().expect("it is piped").write_all(input);
    child.wait_with_output().expect("it ends")
}

fn case(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).display().to_string()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the output is UTF-8")
}

/// One sentence on standard error, nothing on standard output, exit 1.
fn fails(arguments: &[&str], input: &[u8], sentence: &str) {
    let output = fairpage(arguments, input);
    assert_eq!(text(&output.stderr), format!("fairpage: {sentence}\n"));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(output.status.code(), Some(1));
}

const PAGE: &str = "<title>Owls in the quarry – The Ledger</title><h1>Owls in the quarry</h1>\
    <p>Six owls were found in the quarry on Monday, the warden said, and all of them were well.</p>\
    <p>Nobody knows how they came to be there, since there had been none within forty miles of it.</p>";

#[test]
fn extract_prints_the_fair_copy() {
    let output = fairpage(&["extract"], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).starts_with("# Owls in the quarry\n\n"), "{}", text(&output.stdout));
    let body = fairpage(&["extract", "--format", "text", "-"], PAGE.as_bytes());
    assert!(text(&body.stdout).starts_with("Six owls were found"), "{}", text(&body.stdout));
}

#[test]
fn json_has_every_key() {
    let output = fairpage(&["extract", "--format", "json"], PAGE.as_bytes());
    let article: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let keys = [
        "title",
        "standfirst",
        "authors",
        "byline",
        "byline_role",
        "published",
        "modified",
        "site_name",
        "url",
        "language",
        "direction",
        "lead_image",
        "section",
        "licence",
        "free",
        "kind",
        "sources",
        "text",
        "html",
        "markdown",
        "word_count",
        "left_out",
        "content",
        "notices",
    ];
    let mut found: Vec<&str> = article.as_object().expect("an object").keys().map(String::as_str).collect();
    let mut expected = keys.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(article["url"], Value::Null);
    assert_eq!(article["site_name"], "The Ledger");
}

#[test]
fn explain_gives_every_block() {
    let output = fairpage(&["explain", "--format", "json"], PAGE.as_bytes());
    let blocks: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let blocks = blocks.as_array().expect("an array");
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        let mut keys: Vec<&str> = block.as_object().expect("an object").keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["id", "kept", "label", "reasons", "score", "text"]);
        assert!(!block["reasons"].as_array().expect("reasons").is_empty());
    }
}

#[test]
fn the_kind_is_told_or_found() {
    let as_text = fairpage(&["explain", "--type", "text", "--format", "json"], PAGE.as_bytes());
    assert!(text(&as_text.stdout).contains("<title>Owls"));
    let found = fairpage(&["explain", "--format", "json"], b"Just a line.\n\nAnd one more.");
    assert!(text(&found.stdout).contains("\"And one more.\""));
}

#[test]
fn relative_links_need_an_address() {
    let page = PAGE.replace("the warden", "<a href='/warden'>the warden</a>");
    let without = fairpage(&["extract"], page.as_bytes());
    assert!(text(&without.stdout).contains("on Monday, the warden said"));
    let with = fairpage(&["extract", "--url", "https://ledger.example/owls"], page.as_bytes());
    assert!(text(&with.stdout).contains("[the warden](https://ledger.example/warden)"));
}

#[test]
fn bad_input_gets_one_sentence() {
    fails(&["extract"], b"", "the input is empty");
    fails(&["extract"], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10", "the input is not text");
    fails(&["extract"], b"<div></div>", "the page holds no text");
    fails(&["extract"], b"<nav><a href=/>Home</a></nav>", "nothing readable was found on the page");
    fails(&["explain", "no-such-file.html"], b"", "can't read no-such-file.html: there is no such file");
    fails(&["extract", "tests"], b"", "can't read tests: it is a folder");
}

#[test]
fn wrong_usage_exits_with_2() {
    for arguments in
        [&["extract", "--format", "pdf"][..], &["extract", "--url", "nowhere"], &["read"], &["batch"], &[]]
    {
        assert_eq!(fairpage(arguments, b"").status.code(), Some(2), "{arguments:?}");
    }
}

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is below the folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
}

#[test]
fn batch_prints_a_line_a_page_in_order() {
    let folder = Folder::new("batch");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(PAGE.as_bytes()).expect("memory can be written");
    folder.put("b.html", PAGE.as_bytes());
    folder.put("a/z.htm.gz", &packed.finish().expect("memory can be written"));
    folder.put("a.txt", b"");
    folder.put("picture.png", b"no page");
    let root = folder.0.display().to_string();
    let output = fairpage(&["batch", "--jobs", "2", &root, &case("quarry-owls/page.html"), "gone.html"], b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let lines: Vec<Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let paths: Vec<&str> = lines.iter().map(|line| line["path"].as_str().expect("a path")).collect();
    let expected = [
        format!("{root}/a.txt"),
        format!("{root}/a/z.htm.gz"),
        format!("{root}/b.html"),
        case("quarry-owls/page.html"),
        "gone.html".to_owned(),
    ];
    assert_eq!(paths, expected);
    assert_eq!(lines[0]["why"], "the input is empty");
    assert_eq!(lines[4]["why"], "can't read gone.html: there is no such file");
    assert_eq!(lines[1]["article"], lines[2]["article"]);
    let alone = fairpage(&["extract", "--format", "json", &case("quarry-owls/page.html")], b"");
    assert_eq!(lines[3]["article"], serde_json::from_slice::<Value>(&alone.stdout).expect("JSON"));
}

#[test]
fn blocks_can_be_kept_and_left_out() {
    let page = case("harbour-walks") + "/page.html";
    let explained = fairpage(&["explain", "--format", "json", &page], b"");
    let blocks: Vec<Value> = serde_json::from_slice(&explained.stdout).expect("JSON");
    let block = |kept: bool| {
        blocks.iter().find(|block| block["kept"] == kept && block["label"] != "hidden").expect("there is one")
    };
    let body = blocks.iter().rfind(|block| block["label"] == "body").expect("there is one");
    let (out, text) = (body["id"].as_str().expect("an id"), body["text"].as_str().expect("a text"));
    let without = fairpage(&["extract", "--format", "text", "--leave-out", out, &page], b"");
    assert!(!text_has(&without, text));
    let back = block(false)["id"].as_str().expect("an id");
    let with = fairpage(&["explain", "--keep", back, &page], b"");
    assert!(text_has(&with, "+100.0 you put it back"));
}

fn text_has(output: &Output, wanted: &str) -> bool {
    text(&output.stdout).contains(wanted)
}
