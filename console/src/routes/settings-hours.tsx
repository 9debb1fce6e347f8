export { HoursSettings as Component } from '@/features/desk/components/hours-settings'
