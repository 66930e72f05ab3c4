/** What has a meaning of its own when it is clicked. */
const OWN = "a, button, summary, input, label, video, audio, img, pre";

/**
 * The line that was clicked.
 * @param {import("./script.js").Script} script
 * @param {MouseEvent} event
 * @returns {number | null} null when the click meant something else
 */
export function clickedLine(script, { target, clientX, clientY }) {
  if (!(target instanceof Element) || target.closest(OWN) || getSelection()?.isCollapsed === false) return null;
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const line = caret && script.at(caret.offsetNode, caret.offset);
  return line !== null && script.lines[line].passage.element.contains(target) ? line : null;
}

/**
 * The line where what is selected begins. The selection is given up for it.
 * @param {import("./script.js").Script} script
 * @returns {number | null} null when nothing of the article is selected
 */
export function selectedLine(script) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const line = script.at(startContainer, startOffset);
  if (line !== null) selection.removeAllRanges();
  return line;
}
