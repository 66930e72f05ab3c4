//! A folder served on this machine alone.

use anyhow::{Context, Result, anyhow};
use percent_encoding::percent_decode_str;
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use tiny_http::{Header, Method, Request, Response};

/// A server for one folder, reachable from this machine only.
pub(crate) struct Server {
    folder: PathBuf,
    http: tiny_http::Server,
}

impl Server {
    /// Takes the preferred port, or any free one where that is in use.
    pub(crate) fn bind(folder: &str, preferred: u16) -> Result<Self> {
        let bind = |port| tiny_http::Server::http(("127.0.0.1", port));
        let http = bind(preferred).or_else(|_| bind(0)).map_err(|error| anyhow!("cannot serve: {error}"))?;
        Ok(Server { folder: folder.into(), http })
    }

    /// Where it is found, ending in a slash.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.http.server_addr())
    }

    /// Answers until the program is stopped.
    pub(crate) fn serve(&self) -> Result<()> {
        loop {
            let request = self.http.recv().context("the server stopped")?;
            // The browser may go away before it has its answer.
            let _ = self.answer(request);
        }
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::from_string("Only GET and HEAD").with_status_code(405));
        }
        let path = relative_path(request.url()).map(|path| self.folder.join(path));
        let file = path.as_deref().filter(|path| path.is_file()).and_then(|path| File::open(path).ok());
        let (Some(path), Some(file)) = (path, file) else {
            return request.respond(Response::from_string("Not found").with_status_code(404));
        };
        let response = Response::from_file(file)
            .with_header(header("Content-Type", media_type(&path)))
            // A new build is seen at once.
            .with_header(header("Cache-Control", "no-cache"));
        request.respond(response)
    }
}

/// The file that an address means, below the folder served; nothing where it leads out of it.
fn relative_path(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = PathBuf::from(percent_decode_str(path).decode_utf8().ok()?.as_ref());
    let stays_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let file = if url_ends_in_folder(&path) { path.join("index.html") } else { path };
    stays_inside.then_some(file)
}

fn url_ends_in_folder(path: &Path) -> bool {
    path.as_os_str().is_empty() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// Browsers compile WebAssembly while it arrives only under its own type. HTML gets no encoding: samples say theirs.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn header(name: &'static str, value: &'static str) -> Header {
    Header::from_bytes(name, value).expect("names and values above are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url: &str) -> Option<String> {
        relative_path(url).map(|path| path.to_string_lossy().into_owned())
    }

    #[test]
    fn addresses_name_files() {
        assert_eq!(path("/").as_deref(), Some("index.html"));
        assert_eq!(path("/?sample=1").as_deref(), Some("index.html"));
        assert_eq!(path("/samples/").as_deref(), Some("samples/index.html"));
        assert_eq!(path("/wasm/fairpage.js?v=2").as_deref(), Some("wasm/fairpage.js"));
        assert_eq!(path("/a%20b.html").as_deref(), Some("a b.html"));
    }

    #[test]
    fn no_address_leads_out() {
        for url in
            ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "/..%2fb", "//etc/passwd", "/%2Fetc/passwd", "etc"]
        {
            assert_eq!(path(url), None, "{url}");
        }
    }

    #[test]
    fn types_are_what_browsers_insist_on() {
        assert_eq!(media_type(Path::new("wasm/fairpage_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("main.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn a_port_in_use_is_no_obstacle() {
        let first = Server::bind("dist", 0).expect("a free port");
        let port = first.http.server_addr().to_ip().expect("an address").port();
        let second = Server::bind("dist", port).expect("another port");
        assert_ne!(first.address(), second.address());
    }
}
