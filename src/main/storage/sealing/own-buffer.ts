/** The memory of a view that fills it: that can be handed over to another thread; a slice of a shared pool must be copied. */
export const ownBuffer = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
