/**
 * What the window's page may do: run and show its own files, and nothing from anywhere else. No inline script or style,
 * no connection, no frame; text becomes script only through the one named policy, which starts pdf.js's worker.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types aide-worker',
].join('; ')
