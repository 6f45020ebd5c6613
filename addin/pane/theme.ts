import { type Theme, webLightTheme } from '@fluentui/react-components';

/** 浅色主题，中文字体在前。高对比度由系统接管（forced-colors）。 */
export const paneTheme: Theme = {
  ...webLightTheme,
  fontFamilyBase:
    '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", system-ui, sans-serif',
};
