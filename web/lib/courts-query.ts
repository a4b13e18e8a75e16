import { queryOptions } from '@tanstack/react-query';
import { read } from './api.ts';

/** The courts whose cases the reader may see. */
export const courtsQuery = queryOptions({ queryKey: ['courts'], queryFn: async ({ signal }) => (await read('/courts', {}, undefined, signal)).rows, staleTime: Infinity });
