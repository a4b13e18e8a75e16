/**
 * How the development server of the `temporal` program is started on 127.0.0.1 with its data in one SQLite file; SIGTERM stops it.
 * With these pragmas a power cut may cost the engine its last transactions: the stories are told anew from the record.
 */
export function temporalCommand(program: string, port: number, databaseFile: string | undefined, namespace: string) {
  const storage = databaseFile === undefined ? [] : ['--db-filename', databaseFile, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--headless', '--namespace', namespace, '--log-level', 'warn', '--disable-config-file', ...storage];
  return { command: program, args, stopSignal: 'SIGTERM' as const };
}
