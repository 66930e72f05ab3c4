//! Input that is broken, hostile or no page at all: a clear answer, no panic, and time that grows linearly.

use std::time::{Duration, Instant};

use fairpage::{Page, PageError, SourceKind, extract, render};

fn html(source: &str) -> Result<Page, PageError> {
    Page::from_html(source, None)
}

/// Reads a page and gives all its blocks' text.
fn read(source: &str) -> String {
    let extraction = extract(&html(source).expect("it holds text"));
    extraction.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_to_read() {
    for source in ["", " \n\t ", "\u{feff}", "\0\0"] {
        assert_eq!(html(source).err(), Some(PageError::Empty), "{source:?}");
        assert_eq!(Page::from_text(source, None).err(), Some(PageError::Empty), "{source:?}");
    }
    assert_eq!(html("<div><script>x</script><!-- y --></div>").err(), Some(PageError::NoText));
    assert_eq!(html("<p>&nbsp;</p>").err(), Some(PageError::NoText));
}

/// Nothing but pictures, frames or players is no page to read, whatever they are called.
#[test]
fn no_text_beside_pictures() {
    for source in [
        "<img src=a.jpg alt='A ferry that is late'><img src=b.jpg>",
        "<figure><picture><source srcset='a.webp 1x'><img src=a.jpg></picture></figure>",
        "<iframe src=https://a.example/ title='A film'></iframe><video src=a.mp4></video>",
        "<svg><title>A drawing</title></svg><canvas></canvas>",
    ] {
        let read = html(source).map(|page| extract(&page).has_article());
        assert!(matches!(read, Err(PageError::NoText) | Ok(false)), "{source}: {read:?}");
    }
}

#[test]
fn binary_files() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0";
    assert_eq!(Page::from_bytes(png, None, None).err(), Some(PageError::Binary));
    let noise: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(Page::from_bytes(&noise, Some(SourceKind::Html), None).err(), Some(PageError::Binary));
}

/// Browsers show a text file as one `<pre>`, and so it arrives from them.
#[test]
fn a_text_file_shown_by_a_browser() {
    let text = include_str!("cases/night-ferry/page.txt");
    let shown =
        format!("<html><head></head><body><pre style='white-space: pre-wrap'>{text}</pre></body></html>");
    let body = |page: Page| render::text(&extract(&page).body);
    let expected = body(Page::from_text(text, None).expect("it holds text"));
    assert_eq!(body(html(&shown).expect("it holds text")), expected);
}

#[test]
fn too_large() {
    let source = "x".repeat(fairpage::page::MAX_BYTES + 1);
    assert_eq!(html(&source).err(), Some(PageError::TooLarge));
}

#[test]
fn encodings() {
    let read =
        |bytes: &[u8]| Page::from_bytes(bytes, None, None).map(|page| extract(&page).blocks[0].text.clone());
    assert_eq!(read(b"<meta charset=windows-1252><p>caf\xe9 \x80").as_deref(), Ok("café €"));
    assert_eq!(read("<meta charset=utf-8><p>café".as_bytes()).as_deref(), Ok("café"));
    assert_eq!(read(b"\xff\xfe<\0p\0>\0\xe9\0").as_deref(), Ok("é"));
    assert_eq!(read(b"<meta charset='shift_jis'><p>\x93\xfa\x96{").as_deref(), Ok("日本"));
    // What is declared may be unknown, or wrong: the content tells.
    assert_eq!(read(b"<meta charset=klingon><p>plain").as_deref(), Ok("plain"));
    assert_eq!(
        read(b"<meta charset=utf-8><p>Stra\xdfe, M\xfcnchen, Gr\xf6\xdfe und \xdcbung").as_deref(),
        Ok("Straße, München, Größe und Übung")
    );
    // A declared encoding in the middle of the head stops no parsing.
    assert_eq!(
        read(b"<html><head><meta charset=utf-8><title>T</title></head><body><p>after</p>").as_deref(),
        Ok("after")
    );
}

#[test]
fn broken_markup() {
    for source in [
        "<p>text",
        "</p></div>text",
        "<p <b>text",
        "<!doctype><table><tr><p>text",
        "text<",
        "text&#xFFFFFFFF;",
        "<a href='text",
        "<svg><p>text</svg>",
        "<frameset><frame></frameset>text<p>text",
    ] {
        let _ = html(source).map(|page| render::html(&extract(&page).body));
    }
    assert_eq!(read("<table><p>before<tr><td>inside</table>after"), "before inside after");
}

#[test]
fn depth_keeps_the_text() {
    let deep = format!("{}<p>at the bottom</p>", "<div>".repeat(100_000));
    assert_eq!(read(&deep), "at the bottom");
    let closed = format!("{}inside{}after", "<section>".repeat(2_000), "</section>".repeat(2_000));
    assert_eq!(read(&closed), "inside after");
}

/// Paragraphs that nothing closes do not nest, so that none of them is flattened into another.
#[test]
fn unclosed_paragraphs_stay_apart() {
    let page = html(&"<p>one<li>two<tr><td>three".repeat(2_000)).expect("it holds text");
    assert!(extract(&page).blocks.len() >= 4_000);
}

/// Doubling the input must not take four times as long. The bound is wide: other work may run beside the test.
fn grows_linearly(page: impl Fn(usize) -> String) {
    let time = |size: usize| {
        let source = page(size);
        let once = || {
            let start = Instant::now();
            std::hint::black_box(read(&source));
            start.elapsed()
        };
        (0..3).map(|_| once()).min().expect("three runs")
    };
    let (small, large) = (time(64 << 10), time(512 << 10));
    let bound = small.max(Duration::from_millis(5)) * 8 * 3;
    assert!(large < bound, "64 KiB took {small:?}, 512 KiB took {large:?}");
}

fn repeated(piece: &str, size: usize) -> String {
    format!("{}<p>text</p>", piece.repeat(size / piece.len()))
}

#[test]
fn nested_lists_in_linear_time() {
    grows_linearly(|size| repeated("<ul><li>", size));
}

#[test]
fn misnested_tables_in_linear_time() {
    grows_linearly(|size| repeated("<table><a>x<tr><b>", size));
    grows_linearly(|size| format!("<table>{}", repeated("x<b>y</b>", size)));
}

#[test]
fn misnested_formatting_in_linear_time() {
    grows_linearly(|size| repeated("<b><p><i><font color=a>x</b>", size));
    grows_linearly(|size| repeated("<a href=x><div>", size));
}

#[test]
fn many_blocks_in_linear_time() {
    grows_linearly(|size| repeated("<p>A short line of text.</p>", size));
    grows_linearly(|size| repeated("<div class=ad><a href=/x>link</a></div>", size));
    grows_linearly(|size| repeated("<blockquote>Six words that are said here.</blockquote>", size));
    grows_linearly(|size| repeated("<h2>Recommended</h2><p>Donate now, you and us, $1.</p>", size));
}

/// Quotations that differ, each to be looked for in all the story.
#[test]
fn many_quotations_in_linear_time() {
    let quotation = |n: usize| {
        format!(
            "<p>{n} of the story follows here, he said.</p><blockquote>Those six words of number {n} here.</blockquote>"
        )
    };
    grows_linearly(|size| (0..size / 120).map(quotation).collect());
}

/// What the article is made of: each piece may look for others all over the page.
#[test]
fn many_pieces_of_an_article_in_linear_time() {
    let numbered = |piece: fn(usize) -> String, each: usize| {
        move |size: usize| -> String { (0..size / each).map(piece).collect() }
    };
    grows_linearly(numbered(
        |n| {
            format!(
                "<p>He said it again on that day.<a href=#n{n} id=r{n}>{n}</a></p><p id=n{n}>Note <a href=#r{n}>back</a></p>"
            )
        },
        100,
    ));
    grows_linearly(numbered(
        |n| format!("<p>It is <span class=katex><math><mi>x</mi><mn>{n}</mn></math></span> of it.</p>"),
        80,
    ));
    grows_linearly(numbered(
        |n| {
            format!(
                "<figure><img data-src=/picture-number-{n}.jpg><figcaption>Picture {n}</figcaption></figure>"
            )
        },
        90,
    ));
    grows_linearly(|size| format!("<table>{}</table>", repeated("<tr><td rowspan=9>a<td>b", size)));
    grows_linearly(|size| {
        format!("<div class=MathJax>{}</div>", repeated("<p>A short line of text.</p>", size))
    });
    grows_linearly(|size| format!("<p>{}", "\\( and $$ are ".repeat(size / 15)));
    grows_linearly(|size| repeated("<video><p>no film</p></video><a href=/story/2>2</a>", size));
    grows_linearly(|size| repeated("<pre><code><div>let x = 1;</div></code></pre>", size));
}

#[test]
fn long_text_in_linear_time() {
    grows_linearly(|size| format!("<p>{}", "your donation helps us, “we said”. ".repeat(size / 36)));
    grows_linearly(|size| format!("<p>{}", "\"".repeat(size)));
    grows_linearly(|size| "line of a plain text\n".repeat(size / 21));
}
