export { FeatureSettings as Component } from '@/features/desk/components/feature-settings'
