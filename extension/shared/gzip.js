/** @param {string} text */
export async function pack(text) {
  return (await through(new CompressionStream("gzip"), text).bytes()).toBase64();
}

/** @param {string} packed */
export function unpack(packed) {
  return through(new DecompressionStream("gzip"), Uint8Array.fromBase64(packed)).text();
}

/**
 * @param {CompressionStream | DecompressionStream} stream
 * @param {BlobPart} content
 */
function through(stream, content) {
  return new Response(new Blob([content]).stream().pipeThrough(stream));
}
