#include "gladly/contract_schemas.hpp"

#include <gladly_mcp/gladly/automation.hpp>
#include <gladly_mcp/gladly/automation_message.hpp>
#include <gladly_mcp/gladly/custom_channel_message.hpp>
#include <gladly_mcp/gladly/email.hpp>
#include <gladly_mcp/gladly/recipient_collection.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <type_traits>
#include <variant>

namespace gladly_mcp::gladly {
namespace {

using test::contract_schemas;
using test::expect_agreement;
using test::texts;

TEST(models, agree_with_the_contract_on_emails)
{
    expect_agreement<email_request>("EmailRequest");
    expect_agreement<email_recipient_address>("EmailRecipientAddress");
    expect_agreement<email_body>("EmailBody");
}

TEST(models, agree_with_the_contract_on_messages_of_custom_channels)
{
    expect_agreement<custom_channel_message_create>("CustomChannelMessageCreate");
    expect_agreement<custom_channel_message_status_update>("CustomChannelMessageStatusUpdate");
    expect_agreement<custom_channel_sender>("CustomChannelSender");
    expect_agreement<profile_identifier>("ProfileIdentifier");
    expect_agreement<custom_channel_text>("CustomChannelTextBody");
    expect_agreement<custom_channel_files>("CustomChannelFilesBody");
    expect_agreement<custom_channel_file>("CustomChannelFile");
}

TEST(models, agree_with_the_contract_on_automation)
{
    expect_agreement<automation_session>("AutomationSession");
    expect_agreement<typing_indicator_update>("TypingIndicatorUpdate");
    expect_agreement<automation_handoff>("AutomationHandoff");
    expect_agreement<automation_close>("AutomationClose");
    expect_agreement<automation_message>("AutomationMessage");
    expect_agreement<automation_text_content>("AutomationTextContent");
    expect_agreement<automation_html_content>("AutomationHtmlContent");
    expect_agreement<automation_menu_content>("AutomationMenuContent");
    expect_agreement<automation_message_create>("AutomationMessageCreate");
    expect_agreement<automation_text_create>("AutomationTextCreate");
    expect_agreement<automation_html_create>("AutomationHtmlCreate");
    expect_agreement<automation_menu_create>("AutomationMenuCreate");
    expect_agreement<automation_menu_item_create>("AutomationMenuItemCreate");
}

TEST(models, agree_with_the_contract_on_campaigns)
{
    expect_agreement<recipient_collection>("RecipientCollection");
    expect_agreement<recipient_collection_create>("RecipientCollectionCreate");
    expect_agreement<campaign_email_recipient>("CampaignEmailRecipient");
    expect_agreement<campaign_phone_recipient>("CampaignPhoneRecipient");
}

/// The kinds of a variant whose kind stands beside it, the unknown one apart.
template <class... T>
std::set<std::string> kinds_of(std::type_identity<std::variant<T...>>)
{
    std::set<std::string> out;
    const auto add = [&]<class Kind>(std::type_identity<Kind>) {
        if constexpr (!std::is_same_v<Kind, unknown_automation_content>) {
            out.emplace(Kind::kind);
        }
    };
    (add(std::type_identity<T>()), ...);
    return out;
}

/// The kinds that the contract names where it tells the contents apart.
std::set<std::string> contract_kinds(const boost::json::object& content)
{
    std::set<std::string> out;
    for (const auto& kind : content.at("x-discriminator").at("mapping").as_object()) {
        out.emplace(kind.key());
    }
    return out;
}

TEST(models, cover_every_kind_whose_name_stands_beside_it)
{
    const auto content_of = [](const char* name) -> const boost::json::object& {
        return contract_schemas().at(name).at("properties").at("content").as_object();
    };
    EXPECT_EQ(kinds_of(std::type_identity<automation_content>()), contract_kinds(content_of("AutomationMessage")));
    EXPECT_EQ(kinds_of(std::type_identity<automation_content_create>()),
              contract_kinds(content_of("AutomationMessageCreate")));
    EXPECT_EQ(kinds_of(std::type_identity<custom_channel_body>()),
              contract_kinds(contract_schemas().at("CustomChannelBody").as_object()));
}

TEST(models, describe_every_kind_of_content_in_closed_schemas_only)
{
    const core::schema_options open{.closed = false};
    const auto content_of = [](const boost::json::object& schema) {
        return schema.at("properties").at("content").as_object();
    };
    EXPECT_EQ(content_of(core::json_schema<automation_message>()).at("anyOf").as_array().size(), 3U);
    EXPECT_EQ(content_of(core::json_schema<automation_message_create>()).at("anyOf").as_array().size(), 3U);
    EXPECT_EQ(content_of(core::json_schema<custom_channel_message_create>()).at("anyOf").as_array().size(), 2U);
    EXPECT_EQ(core::json_schema<campaign_recipient>().at("anyOf").as_array().size(), 2U);
    EXPECT_EQ(content_of(core::json_schema<automation_message>(open)).at("type"), "object");
}

} // namespace
} // namespace gladly_mcp::gladly
