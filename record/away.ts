const CONNECTION_LOST = /^(08|57P|53)|^ECONN|^EPIPE$|^ENOTFOUND$|^EHOSTUNREACH$|^ETIMEDOUT$/;
const SAID = /terminat|timeout exceeded|Client has encountered/i;

/** True when the database is not there, or does not answer: nothing that the work or its data have done. A socket that is gone counts, since the database of one machine is reached by one. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '', syscall } = error as { code?: string; message?: string; syscall?: string };
  return CONNECTION_LOST.test(code) || (code === 'ENOENT' && syscall === 'connect') || SAID.test(message);
}
