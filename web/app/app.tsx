import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { useLanguage } from '../lib/i18n.ts';
import { watchSession } from '../lib/session.ts';
import { openQueries } from './queries.ts';
import { openRouter } from './router.tsx';
import { THEME } from './theme.ts';
import './base.css';
import '../ui/ui.css';

/** The whole of the pages: their look, their language, what they have read, where they lead. */
export function App() {
  const [queries] = useState(openQueries);
  const [router] = useState(openRouter);
  const language = useLanguage();
  useEffect(() => watchSession(queries), [queries]);
  return (
    <ConfigProvider theme={THEME} componentSize="small" locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
