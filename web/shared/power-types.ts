/** The types of administrative powers as the law names them; OTHER has no name of its own there. */
export const POWER_TYPES = {
  LICENSE: '行政许可',
  PENALTY: '行政处罚',
  COERCION: '行政强制',
  COLLECTION: '行政征收',
  PAYMENT: '行政给付',
  INSPECTION: '行政检查',
  CONFIRMATION: '行政确认',
  REWARD: '行政奖励',
  ADJUDICATION: '行政裁决',
} as const;
