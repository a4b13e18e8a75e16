import { useSyncExternalStore } from 'react';
import { wordBook } from '../lib/i18n.ts';
import { useLine } from '../lib/live.ts';
import { Glyph } from '../ui/glyph.tsx';

const useSay = wordBook('line', {
  offline: { zh: '网络已断开。已填写的内容保留在本页，恢复后自动更新。', en: 'You are offline. What you typed is kept on this page; it updates itself when the network is back.' },
  lost: { zh: '与服务器的实时连接已中断，正在重新连接。页面可能不是最新，已填写的内容不会丢失。', en: 'The live connection to the server is lost and being restored. The page may not be current; nothing you typed is lost.' },
});

/** Shows that others' acts do not arrive at the moment. */
export function LineBar() {
  const say = useSay();
  const line = useLine();
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return (
    <div role="status" className="line no-print">
      {!isOnline || line === 'lost' ? (
        <div className="bar is-warn">
          <Glyph shape="alarm" />
          <span>{say(isOnline ? 'lost' : 'offline')}</span>
        </div>
      ) : null}
    </div>
  );
}

function watchNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}
