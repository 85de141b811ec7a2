// Preloaded into a service that is measured, `node --expose-gc --import ./bench/held.mjs`: tells whoever started it, when
// asked by a message, what memory it holds once everything is collected that nobody holds.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// Alone it must not keep a service that stops.
process.channel?.unref();
