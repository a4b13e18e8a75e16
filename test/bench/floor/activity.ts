export function touch(): Promise<number> {
  return Promise.resolve(1);
}
