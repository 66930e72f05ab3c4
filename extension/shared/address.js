import { browser } from "./browser.js";

/**
 * Why there is no page to read: the browser keeps extensions out of it, it is a file they were given no access to,
 * or it is larger than the browser lets an extension keep.
 * @typedef {"closed" | "file" | "large"} Problem
 */

/**
 * What the reader is asked to show: the stored page `key`, or `problem`. `url` is the page's own address, `beside` says
 * that the reader has a tab of its own beside it.
 * @typedef {{ url: string | null, key: string | null, problem: Problem | null, beside: boolean }} Request
 */

const READER = browser.runtime.getURL("reader/reader.html");

/** @type {readonly string[]} */
const PROBLEMS = ["closed", "file", "large"];

/**
 * @param {{ url: string, key?: string, problem?: Problem }} request
 * @param {{ beside: boolean }} where
 */
export function readerAddress(request, { beside }) {
  return `${READER}?${new URLSearchParams(beside ? { ...request, beside: "" } : request)}`;
}

/** @param {string | undefined} url */
export function isReader(url) {
  return url?.split("?", 1)[0] === READER;
}

/**
 * @param {string} search the query of the reader's address
 * @returns {Request}
 */
export function parseRequest(search) {
  const query = new URLSearchParams(search);
  const problem = query.get("problem");
  return {
    url: webAddress(query.get("url")),
    key: query.get("key"),
    problem: isProblem(problem) ? problem : null,
    beside: query.has("beside"),
  };
}

/**
 * @param {string | null} problem
 * @returns {problem is Problem}
 */
function isProblem(problem) {
  return problem !== null && PROBLEMS.includes(problem);
}

/**
 * Only what a link may lead to: never `javascript:` or the like.
 * @param {string | null} url
 */
function webAddress(url) {
  const parsed = url === null ? null : URL.parse(url);
  return parsed && ["http:", "https:", "file:"].includes(parsed.protocol) ? parsed.href : null;
}
