import type { ThemeConfig } from 'antd';

/** Colour carries meaning only; each pair stands at 4.5:1 or more on paper and on ground. The same values are the custom properties of `base.css`. */
const INK = '#1f2937';
const COURT = '#1d4e89';

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: COURT,
    colorLink: COURT,
    colorInfo: COURT,
    colorError: '#b42318',
    colorWarning: '#b54708',
    colorSuccess: '#067647',
    colorText: INK,
    colorTextSecondary: '#475467',
    colorTextTertiary: '#475467',
    colorTextDescription: '#475467',
    colorTextPlaceholder: '#667085',
    colorTextDisabled: '#667085',
    colorBgLayout: '#f5f6f8',
    colorBorder: '#98a2b3',
    colorBorderSecondary: '#e4e7ec',
    borderRadius: 4,
    borderRadiusLG: 4,
    fontSize: 14,
    lineHeight: 1.5,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    boxShadowSecondary: '0 4px 16px rgb(16 24 40 / 12%)',
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { fontSize: 13, headerBg: '#f5f6f8', headerColor: INK, headerSplitColor: 'transparent', rowHoverBg: '#f0f4f9', rowSelectedBg: '#e8eff7', rowSelectedHoverBg: '#e0eaf5', cellPaddingBlockSM: 7 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Switch: { colorTextQuaternary: '#667085', colorTextTertiary: '#475467' },
    Tag: { defaultBg: '#f5f6f8', defaultColor: INK },
  },
};
