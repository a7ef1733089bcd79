#include "tools/arguments.hpp"
#include "tools/output_schema.hpp"
#include "tools/reply.hpp"
#include "tools/run_tool.hpp"

#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>
#include <gladly_mcp/gladly/sms.hpp>

namespace gladly_mcp::tools {

namespace {

struct sms_arguments {
    std::string mobile_number{};
    std::string from{};
    std::string body{};

    static constexpr core::field_note notes[] = {
        {.member = "mobile_number",
         .description = "Mobile number of the customer, as in phones of the profile, such as +1-555-019-8472.",
         .min_length = 1,
         .max_length = 50},
        {.member = "from",
         .description = "Number that the organization owns and sends from. Find it in an earlier SMS item of the "
                        "conversation: content.from of one sent to the customer, content.to of one from the customer.",
         .min_length = 1,
         .max_length = 50},
        {.member = "body", .description = "Text of the message.", .min_length = 1, .max_length = 1'600},
    };
};
BOOST_DESCRIBE_STRUCT(sms_arguments, (), (mobile_number, from, body))

struct sent {
    std::optional<std::string> customer_id{};
    std::optional<std::string> conversation_item_id{};
    bool sent = true;

    static constexpr core::field_note notes[] = {
        {.member = "customer_id", .description = "Id of the customer that the message went to."},
        {.member = "conversation_item_id", .description = "Id of the item that holds the message."},
        {.member = "sent", .description = "True: Gladly took the message to send it."},
    };
};
BOOST_DESCRIBE_STRUCT(sent, (), (customer_id, conversation_item_id, sent))

/// Senders may be short codes, which have no international form.
bool is_short_code(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 6 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

boost::asio::awaitable<mcp::tool_result> send_sms(call_scope scope, sms_arguments arguments)
{
    static constexpr std::string_view a_number = "a phone number such as +1-555-019-8472";
    auto to = gladly::normalize_phone(arguments.mobile_number, scope.client.phone_region());
    if (!to) {
        co_return argument_failure("mobileNumber", a_number, arguments.mobile_number);
    }
    auto from = is_short_code(arguments.from) ? result<std::string>(arguments.from)
                                              : gladly::normalize_phone(arguments.from, scope.client.phone_region());
    if (!from) {
        co_return argument_failure("from", a_number, arguments.from);
    }
    const gladly::sms_request message{
        .customer = {.mobile_number = *std::move(to)}, .from = *std::move(from), .body = arguments.body};
    gladly::call_arguments call;
    call.body = core::encode(message);
    const auto answer = co_await scope.client.call(gladly::op::send_sms, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {});
    }
    // What the answer lacks is no reason to call a message unsent.
    const auto told = core::decode<gladly::message_send_result>(answer->json);
    tools::sent done;
    if (told) {
        done.customer_id = told->customer_id;
        done.conversation_item_id = told->conversation_item_id;
    }
    co_return reply("The SMS was sent. Do not send it again.", core::encode(done).as_object());
}

constexpr std::array rows{
    tool_row{
        .name = "create_a_gladly_sms_message",
        .title = "Send an SMS",
        .description =
            "Sends a text message to a customer's phone; it cannot be taken back, and each call sends another one. "
            "mobileNumber must be the customer's (list_all_gladly_customers), with smsPreference neither OFF nor "
            "FORBIDDEN; from must be a number of the organization. An unknown number makes a new customer. Read the "
            "conversation first (list_all_gladly_conversation_items). Returns customerId and conversationItemId.",
        .operations = {&gladly::op::send_sms},
        .open_world = true,
        .not_done = "The SMS was NOT sent.",
        .unclear = "The SMS may have been sent: do NOT send it again. Look at the conversation first with {}.",
        .look_with = "list_all_gladly_conversation_items",
        .input_schema = &input_schema_of<sms_arguments>,
        .output_schema = &done_schema_of<sent>,
        .run = &run_tool<sms_arguments, &send_sms>,
    },
};

} // namespace

std::span<const tool_row> communication_tools() noexcept
{
    return rows;
}

} // namespace gladly_mcp::tools
