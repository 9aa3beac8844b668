import './styles/styles.css';

export { UiError } from './errors.ts';
export { cx } from './styles/cx.ts';
export { chooseLanguage, inLanguage, languages, locale } from './language/language.ts';
export type { Catalogue, Language, Translation } from './language/language.ts';
export { languageChoices, PageLanguage, usePageLanguage } from './language/PageLanguage.tsx';
export type { PageLanguageProps, PageLanguageValue } from './language/PageLanguage.tsx';
export { uiTranslations } from './strings-de.ts';
export { ThemeProvider, useTheme } from './theme/ThemeProvider.tsx';
export type { ContrastChoice, ThemeChoice, ThemeProviderProps, ThemeValue } from './theme/ThemeProvider.tsx';
export { PortalContainerProvider, usePortalContainer } from './theme/PortalContainer.tsx';
export { hasIcon, Icon, icon } from './icon/Icon.tsx';
export type { IconProps } from './icon/Icon.tsx';
export type { IconName } from './icon/icons.ts';

export { Button } from './controls/Button.tsx';
export type { ButtonProps } from './controls/Button.tsx';
export { IconButton } from './controls/IconButton.tsx';
export type { IconButtonProps } from './controls/IconButton.tsx';
export { Field } from './controls/Field.tsx';
export type { FieldFrame, FieldProps } from './controls/Field.tsx';
export { TextField } from './controls/TextField.tsx';
export type { TextFieldProps } from './controls/TextField.tsx';
export { TextArea } from './controls/TextArea.tsx';
export type { TextAreaProps } from './controls/TextArea.tsx';
export { NumberField } from './controls/NumberField.tsx';
export type { NumberFieldProps } from './controls/NumberField.tsx';
export { Select } from './controls/Select.tsx';
export type { SelectOption, SelectProps } from './controls/Select.tsx';
export { Checkbox, Switch } from './controls/Switch.tsx';
export type { CheckboxProps, SwitchProps, ToggleProps } from './controls/Switch.tsx';
export { Slider } from './controls/Slider.tsx';
export type { SliderProps } from './controls/Slider.tsx';

export { Dialog } from './overlays/Dialog.tsx';
export type { DialogProps } from './overlays/Dialog.tsx';
export { Menu } from './overlays/Menu.tsx';
export type { MenuItem, MenuProps } from './overlays/Menu.tsx';
export { ToastProvider, useToast } from './overlays/Toast.tsx';
export type { ToastHandle, ToastMessage } from './overlays/Toast.tsx';
export { Tooltip } from './overlays/Tooltip.tsx';
export type { TooltipProps } from './overlays/Tooltip.tsx';

export { Panel } from './layout/Panel.tsx';
export type { PanelProps } from './layout/Panel.tsx';
export { Divider, type DividerProps } from './layout/Divider.tsx';
export { SplitPane } from './layout/SplitPane.tsx';
export type { SplitPaneProps } from './layout/SplitPane.tsx';
export { Tabs } from './layout/Tabs.tsx';
export type { TabItem, TabsProps } from './layout/Tabs.tsx';

export { Avatar } from './feedback/Avatar.tsx';
export type { AvatarProps } from './feedback/Avatar.tsx';
export { Badge } from './feedback/Badge.tsx';
export type { BadgeProps } from './feedback/Badge.tsx';
export { Banner } from './feedback/Banner.tsx';
export type { BannerProps } from './feedback/Banner.tsx';
export { Countdown } from './feedback/Countdown.tsx';
export type { CountdownProps } from './feedback/Countdown.tsx';
export { EmptyState } from './feedback/EmptyState.tsx';
export type { EmptyStateProps } from './feedback/EmptyState.tsx';
export { Kbd } from './feedback/Kbd.tsx';
export type { KbdProps } from './feedback/Kbd.tsx';
export { Spinner } from './feedback/Spinner.tsx';
export type { SpinnerProps } from './feedback/Spinner.tsx';
export type { Tone } from './feedback/tone.ts';

export { DemoSwitch } from './demo/DemoSwitch.tsx';
export type { DemoSwitchProps } from './demo/DemoSwitch.tsx';

export { ContextCard } from './conversation/ContextCard.tsx';
export type { ContextCardProps } from './conversation/context-card-props.ts';
export type { Writing } from './conversation/format.ts';
export { Sentiment } from './conversation/Sentiment.tsx';
export type { SentimentProps } from './conversation/Sentiment.tsx';
export { Transcript } from './conversation/Transcript.tsx';
export type { TranscriptProps } from './conversation/Transcript.tsx';

export { LineChart } from './charts/LineChart.tsx';
export type { ChartMark, LineChartProps } from './charts/LineChart.tsx';
export type { ChartPoint } from './charts/chart-scale.ts';
export { BarList } from './charts/BarList.tsx';
export type { Bar, BarListProps } from './charts/BarList.tsx';
export { IntervalBar } from './charts/IntervalBar.tsx';
export type { IntervalBarProps } from './charts/IntervalBar.tsx';
export { Sparkline } from './charts/Sparkline.tsx';
export type { SparklineProps } from './charts/Sparkline.tsx';
