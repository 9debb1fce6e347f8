export { TimingSettings as Component } from '@/features/desk/components/timing-settings'
