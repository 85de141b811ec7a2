// Preloaded into a service that is measured: `node --expose-gc --import ./bench/held.mjs`. On a message from the parent process
// it collects garbage and sends its memory usage back.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// The channel to the parent process must not keep a stopping service alive.
process.channel?.unref();
