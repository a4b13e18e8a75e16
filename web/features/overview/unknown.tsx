/** In place of a figure that is on its way, or that could not be read. */
export function Unknown({ isFailed }: { isFailed: boolean }) {
  return isFailed ? <span>—</span> : <span className="await">…</span>;
}
