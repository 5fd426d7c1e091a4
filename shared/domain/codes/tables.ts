import attachmentKind from '../../../resources/seed/codes/attachment_kind.json' with { type: 'json' };
import certificateShowing from '../../../resources/seed/codes/certificate_showing.json' with { type: 'json' };
import certificateStatus from '../../../resources/seed/codes/certificate_status.json' with { type: 'json' };
import country from '../../../resources/seed/codes/country.json' with { type: 'json' };
import documentKind from '../../../resources/seed/codes/document_kind.json' with { type: 'json' };
import education from '../../../resources/seed/codes/education.json' with { type: 'json' };
import employment from '../../../resources/seed/codes/employment.json' with { type: 'json' };
import ethnicity from '../../../resources/seed/codes/ethnicity.json' with { type: 'json' };
import guardianRelation from '../../../resources/seed/codes/guardian_relation.json' with { type: 'json' };
import mediaLevel from '../../../resources/seed/codes/media_level.json' with { type: 'json' };
import policyKind from '../../../resources/seed/codes/policy_kind.json' with { type: 'json' };
import policyStatus from '../../../resources/seed/codes/policy_status.json' with { type: 'json' };
import publicityForm from '../../../resources/seed/codes/publicity_form.json' with { type: 'json' };
import memberRole from '../../../resources/seed/codes/member_role.json' with { type: 'json' };
import organizationKind from '../../../resources/seed/codes/organization_kind.json' with { type: 'json' };
import organizationStatus from '../../../resources/seed/codes/organization_status.json' with { type: 'json' };
import partyBuilding from '../../../resources/seed/codes/party_building.json' with { type: 'json' };
import politicalStatus from '../../../resources/seed/codes/political_status.json' with { type: 'json' };
import recordQuality from '../../../resources/seed/codes/record_quality.json' with { type: 'json' };
import recordSource from '../../../resources/seed/codes/record_source.json' with { type: 'json' };
import recordStatus from '../../../resources/seed/codes/record_status.json' with { type: 'json' };
import registrationChannel from '../../../resources/seed/codes/registration_channel.json' with {
  type: 'json',
};
import role from '../../../resources/seed/codes/role.json' with { type: 'json' };
import serviceCategory from '../../../resources/seed/codes/service_category.json' with { type: 'json' };
import sex from '../../../resources/seed/codes/sex.json' with { type: 'json' };
import siteKind from '../../../resources/seed/codes/site_kind.json' with { type: 'json' };
import siteStatus from '../../../resources/seed/codes/site_status.json' with { type: 'json' };
import starAwardStatus from '../../../resources/seed/codes/star_award_status.json' with { type: 'json' };
import starGrantor from '../../../resources/seed/codes/star_grantor.json' with { type: 'json' };
import starLevel from '../../../resources/seed/codes/star_level.json' with { type: 'json' };
import teamType from '../../../resources/seed/codes/team_type.json' with { type: 'json' };
import trainingCategory from '../../../resources/seed/codes/training_category.json' with { type: 'json' };
import trainingLevel from '../../../resources/seed/codes/training_level.json' with { type: 'json' };
import trainingResult from '../../../resources/seed/codes/training_result.json' with { type: 'json' };
import trainingStatus from '../../../resources/seed/codes/training_status.json' with { type: 'json' };
import unitType from '../../../resources/seed/codes/unit_type.json' with { type: 'json' };
import volunteerStatus from '../../../resources/seed/codes/volunteer_status.json' with { type: 'json' };
import activityKind from '../../../resources/seed/codes/activity_kind.json' with { type: 'json' };
import campaign from '../../../resources/seed/codes/campaign.json' with { type: 'json' };
import practiceWork from '../../../resources/seed/codes/practice_work.json' with { type: 'json' };
import projectLevel from '../../../resources/seed/codes/project_level.json' with { type: 'json' };
import projectStatus from '../../../resources/seed/codes/project_status.json' with { type: 'json' };
import sessionReview from '../../../resources/seed/codes/session_review.json' with { type: 'json' };
import sessionStatus from '../../../resources/seed/codes/session_status.json' with { type: 'json' };
import targetGroup from '../../../resources/seed/codes/target_group.json' with { type: 'json' };
import weekday from '../../../resources/seed/codes/weekday.json' with { type: 'json' };
import dispatchMode from '../../../resources/seed/codes/dispatch_mode.json' with { type: 'json' };
import menuItemStatus from '../../../resources/seed/codes/menu_item_status.json' with { type: 'json' };
import orderChannel from '../../../resources/seed/codes/order_channel.json' with { type: 'json' };
import orderGap from '../../../resources/seed/codes/order_gap.json' with { type: 'json' };
import orderRating from '../../../resources/seed/codes/order_rating.json' with { type: 'json' };
import orderSolved from '../../../resources/seed/codes/order_solved.json' with { type: 'json' };
import orderStatus from '../../../resources/seed/codes/order_status.json' with { type: 'json' };
import orderUrgency from '../../../resources/seed/codes/order_urgency.json' with { type: 'json' };
import type { CodeTable } from './table.ts';

/** Every code table of the ledger. The files under resources/seed/codes are the one place where codes are written down. */
export const CODE_TABLES = {
  sex,
  ethnicity,
  political_status: politicalStatus,
  education,
  employment,
  country,
  document_kind: documentKind,
  service_category: serviceCategory,
  team_type: teamType,
  organization_kind: organizationKind,
  organization_status: organizationStatus,
  volunteer_status: volunteerStatus,
  registration_channel: registrationChannel,
  site_kind: siteKind,
  site_status: siteStatus,
  unit_type: unitType,
  member_role: memberRole,
  training_level: trainingLevel,
  training_category: trainingCategory,
  training_status: trainingStatus,
  training_result: trainingResult,
  guardian_relation: guardianRelation,
  party_building: partyBuilding,
  activity_kind: activityKind,
  campaign,
  practice_work: practiceWork,
  project_level: projectLevel,
  project_status: projectStatus,
  session_review: sessionReview,
  session_status: sessionStatus,
  target_group: targetGroup,
  weekday,
  dispatch_mode: dispatchMode,
  menu_item_status: menuItemStatus,
  order_channel: orderChannel,
  order_gap: orderGap,
  order_rating: orderRating,
  order_solved: orderSolved,
  order_status: orderStatus,
  order_urgency: orderUrgency,
  role,
  star_level: starLevel,
  star_award_status: starAwardStatus,
  star_grantor: starGrantor,
  certificate_status: certificateStatus,
  certificate_showing: certificateShowing,
  record_source: recordSource,
  record_status: recordStatus,
  record_quality: recordQuality,
  attachment_kind: attachmentKind,
  policy_kind: policyKind,
  policy_status: policyStatus,
  media_level: mediaLevel,
  publicity_form: publicityForm,
} as const satisfies Record<string, CodeTable>;

export type CodeTableKey = keyof typeof CODE_TABLES;
