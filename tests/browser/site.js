import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const PAGES = new URL("pages/", import.meta.url);
const CASES = new URL("../cases/", import.meta.url);

/** @type {Record<string, Record<string, string>>} */
const POLICIES = {
  none: { "content-security-policy": "default-src 'none'" },
  sandbox: { "content-security-policy": "sandbox" },
  "trusted-types": { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
  isolated: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" },
};

/**
 * Pages made of another one, where a file of their own would only take up room.
 * @type {Record<string, { of: string, change: (page: string) => string }>}
 */
const VARIANTS = {
  unfinished: { of: "harbour", change: (page) => page.replace("</body>", `<script src="/never"></script></body>`) },
  day: { of: "harbour", change: (page) => page.replaceAll("2026-03-01T06:40:00+00:00", "2026-03-01") },
  paged: { of: "harbour", change: (page) => page.replace("</head>", `<link rel="next" href="?page=2"></head>`) },
  veiled: { of: "harbour", change: (page) => page.replace("<body", `<body style="visibility: hidden"`) },
  formula: { of: "harbour", change: (page) => page.replace("be a good deal shorter.", `$& It opens with <script type="math/tex">h < 4a</script>.`) },
  scrolled: { of: "harbour", change: (page) => page.replace("<div class=\"spacer\"></div>", `$&<div class="infinite-scroll"></div><script>${LOADS}</script>`) },
  midnight: { of: "harbour", change: (page) => page.replaceAll("T06:40:00+00:00", "T00:00:00+00:00") },
  large: { of: "harbour", change: (page) => page.replace("<nav", `<nav><ul>${menu()}</ul></nav><nav`) },
  "too-large": { of: "blank", change: (page) => page.replace("</body>", `<p hidden>${noise(12_000_000)}</p></body>`) },
  half: { of: "blank", change: (page) => page.replace("</body>", `<p hidden>${noise(3_500_000)}</p></body>`) },
};

/** What a page does that loads its last paragraph once it is scrolled. */
const LOADS = `addEventListener("scroll", () => {
  document.querySelector(".infinite-scroll")?.replaceWith(Object.assign(document.createElement("p"), { textContent: "Loaded late: the bench was put up in May, facing the wall, and is said to be the only one on that coast with its back to the sea." }));
});`;

/** The smallest drawing there is, so that a request for an image is answered by one. */
const IMAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="#789"/></svg>`;

/**
 * The pages under test, served locally, and a log of every request. It is also the browsers' proxy: what they ask of
 * any other host ends here too, and is refused.
 * @typedef {Awaited<ReturnType<typeof serveSite>>} Site
 */
export async function serveSite() {
  /** @type {{ url: string, referer: string | undefined }[]} */
  const log = [];
  const server = createServer(async (request, response) => {
    log.push({ url: request.url ?? "", referer: request.headers.referer });
    if (request.url === "/never") return;
    const { status, headers, body } = await answer(new URL(request.url ?? "/", "http://localhost"));
    response.writeHead(status, headers).end(body);
  });
  server.on("connect", (request, socket) => {
    log.push({ url: `https://${request.url}`, referer: undefined });
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

  return {
    log,
    proxy: `127.0.0.1:${port}`,
    /**
     * @param {string} page a file's name in pages/, a variant's, or that of a case as `cases/NAME`
     * @param {keyof typeof POLICIES} [policy] the headers it is served with
     */
    address: (page, policy) => `http://127.0.0.1:${port}/${page}${policy ? `?policy=${policy}` : ""}`,
    close: () => server.close().closeAllConnections(),
  };
}

/** @param {URL} url */
async function answer({ hostname, pathname, searchParams }) {
  if (hostname !== "localhost" && hostname !== "127.0.0.1") return { status: 403, headers: {}, body: "" };
  if (pathname.startsWith("/image/")) return { status: 200, headers: { "content-type": "image/svg+xml" }, body: IMAGE };
  const headers = { "content-type": "text/html; charset=utf-8", ...POLICIES[searchParams.get("policy") ?? ""] };
  const [, name, file] = pathname.split("/");
  const variant = VARIANTS[name];
  const source = name === "cases" ? new URL(`${file}/page.html`, CASES) : new URL(`${variant?.of ?? name}.html`, PAGES);
  try {
    const page = await readFile(source, "utf8");
    return { status: 200, headers, body: variant ? variant.change(page) : page };
  } catch {
    return { status: 404, headers: {}, body: "" };
  }
}

/** Three megabytes of menu. */
function menu() {
  const item = (/** @type {number} */ i) =>
    `<li class="menu-item"><a href="/section/${i}" data-position="${i}">Section ${i} of the paper's great index of places</a></li>\n`;
  return Array.from({ length: 24_000 }, (_, i) => item(i)).join("");
}

/**
 * Text that compresses to about so many bytes.
 * @param {number} bytes
 */
function noise(bytes) {
  return randomBytes(bytes).toString("base64");
}
