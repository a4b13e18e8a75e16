import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** After an own act: everything that is on the screen is read anew, and the reply waits for none of it. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries(), [client]);
}
