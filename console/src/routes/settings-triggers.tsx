export { TriggerSettings as Component } from '@/features/triggers/components/trigger-settings'
