#include "gladly/contract_schemas.hpp"

#include <gladly_mcp/gladly/business_hours.hpp>
#include <gladly_mcp/gladly/custom_attribute.hpp>
#include <gladly_mcp/gladly/export_job.hpp>
#include <gladly_mcp/gladly/report.hpp>
#include <gladly_mcp/gladly/topic.hpp>
#include <gladly_mcp/gladly/webhook.hpp>

#include <gtest/gtest.h>

namespace gladly_mcp::gladly {
namespace {

using test::expect_agreement;

TEST(models, agree_with_the_contract_on_topics)
{
    expect_agreement<topic>("Topic");
    expect_agreement<topic_create>("TopicCreate");
    expect_agreement<topic_update>("TopicUpdate");
    expect_agreement<custom_attribute>("CustomAttribute");
}

TEST(models, agree_with_the_contract_on_business_hours)
{
    expect_agreement<business_hours>("BusinessHours");
    expect_agreement<business_hours_create>("BusinessHoursCreate");
    expect_agreement<business_hours_update>("BusinessHoursUpdate");
    expect_agreement<office_hours>("OfficeHours");
    expect_agreement<schedule_block>("ScheduleBlock");
    expect_agreement<schedule_exception>("ScheduleException");
}

TEST(models, agree_with_the_contract_on_exports)
{
    expect_agreement<export_schedule>("ExportSchedule");
    expect_agreement<export_job>("ExportJob");
    expect_agreement<export_job_status>("ExportJobStatus");
    expect_agreement<export_job_parameters>("ExportJobParameters");
    expect_agreement<exported_customer>("ExportedCustomer");
}

TEST(models, agree_with_the_contract_on_reports)
{
    expect_agreement<report_request>("ReportRequest");
    expect_agreement<report_filters>("ReportFilters");
    expect_agreement<report_metric_set>("ReportMetricSet");
    expect_agreement<report_channel>("ReportChannel");
    expect_agreement<work_session_report_request>("WorkSessionReportRequest");
}

TEST(models, agree_with_the_contract_on_webhooks)
{
    expect_agreement<webhook>("Webhook");
    expect_agreement<webhook_create>("WebhookCreate");
    expect_agreement<webhook_update>("WebhookUpdate");
    expect_agreement<webhook_credentials>("WebhookCredentials");
    expect_agreement<webhook_event_type>("WebhookEventType");
}

/// Expects that each spelling of an enum in the contract is read and written back.
template <class E>
void expect_spellings(const char* name)
{
    for (const auto& spelling : test::texts(test::contract_schemas().at(name).as_object(), "enum")) {
        const auto value = core::from_wire<E>(spelling);
        ASSERT_TRUE(value) << spelling;
        EXPECT_EQ(core::wire_name(*value), spelling);
    }
}

TEST(models, spell_metric_sets_and_events_as_the_contract_does)
{
    expect_spellings<report_metric_set>("ReportMetricSet");
    expect_spellings<webhook_event_type>("WebhookEventType");
    EXPECT_EQ(core::wire_name(report_metric_set::ivr_executive_summary_report_v2), "IVRExecutiveSummaryReportV2");
    EXPECT_EQ(core::wire_name(report_metric_set::ivr_end_states_report_v2), "IvrEndStatesReportV2");
    EXPECT_EQ(core::wire_name(webhook_event_type::customer_profile_merged), "CUSTOMER_PROFILE/MERGED");
}

} // namespace
} // namespace gladly_mcp::gladly
