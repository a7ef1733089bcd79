#include "tools/arguments.hpp"
#include "tools/customer_call.hpp"
#include "tools/delete_customer.hpp"
#include "tools/done.hpp"
#include "tools/output_schema.hpp"
#include "tools/page.hpp"
#include "tools/reply.hpp"
#include "tools/run_tool.hpp"

#include <gladly_mcp/gladly/customer.hpp>
#include <gladly_mcp/gladly/operations.hpp>
#include <gladly_mcp/gladly/phone.hpp>

namespace gladly_mcp::tools {

namespace {

using outcome = boost::asio::awaitable<mcp::tool_result>;

constexpr list_shape customer_list{
    .name = "customers",
    .one = "customer",
    .many = "customers",
    .empty = "No customer has it.",
    .gladly_cut = "Gladly answers at most 50 customers, those updated last: there may be more.",
    .whole_by = "get_single_gladly_customer_by_id",
};

// --- list_all_gladly_customers ---------------------------------------------------------------------------------------

struct customer_search {
    std::optional<std::string> phone_number{};
    std::optional<std::string> email{};
    std::optional<std::string> external_customer_id{};

    static constexpr core::field_note notes[] = {
        {.member = "phone_number",
         .description = "Phone number as people write it, such as +1-555-019-8472.",
         .min_length = 1,
         .max_length = 50},
        {.member = "email", .description = "E-mail address.", .min_length = 1, .max_length = 320},
        {.member = "external_customer_id",
         .description = "Id in the company's own system; works with older lookup adaptors only.",
         .min_length = 1,
         .max_length = 200},
    };
};
BOOST_DESCRIBE_STRUCT(customer_search, (), (phone_number, email, external_customer_id))

struct list_customers_arguments : customer_search, paging, selection<gladly::customer> {};
BOOST_DESCRIBE_STRUCT(list_customers_arguments, (customer_search, paging, selection<gladly::customer>), ())

outcome list_customers(call_scope scope, list_customers_arguments arguments)
{
    const int given = int{arguments.phone_number.has_value()} + int{arguments.email.has_value()} +
                      int{arguments.external_customer_id.has_value()};
    if (given != 1) {
        co_return argument_failure("exactly one of phoneNumber, email and externalCustomerId is needed.");
    }
    gladly::call_arguments call;
    if (arguments.phone_number) {
        auto number = gladly::normalize_phone(*arguments.phone_number, scope.client.phone_region());
        if (!number) {
            co_return argument_failure("phoneNumber", "a phone number such as +1-555-019-8472",
                                       *arguments.phone_number);
        }
        call.query.emplace_back("phoneNumber", *std::move(number));
    } else if (arguments.email) {
        call.query.emplace_back("email", *arguments.email);
    } else {
        call.query.emplace_back("externalCustomerId", *arguments.external_customer_id);
    }
    page_request wanted{.shape = &customer_list, .from = &gladly::op::find_customers};
    wanted.query.append(call.query.front().first).append(1, '=').append(call.query.front().second);
    wanted.part = arguments;
    wanted.fields = names_of<gladly::customer>(arguments);
    auto answer = co_await scope.client.call(gladly::op::find_customers, std::move(call));
    if (!answer) {
        co_return call_failure(scope, answer.error(), {});
    }
    co_return page_reply(scope, *std::move(answer), wanted);
}

// --- get_single_gladly_customer_by_id --------------------------------------------------------------------------------

struct customer_by_id {
    id_text id{};

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the customer, from list_all_gladly_customers."},
    };
};
BOOST_DESCRIBE_STRUCT(customer_by_id, (), (id))

struct get_customer_arguments : customer_by_id, selection<gladly::customer>, merge_following {};
BOOST_DESCRIBE_STRUCT(get_customer_arguments, (customer_by_id, selection<gladly::customer>, merge_following), ())

outcome get_customer(call_scope scope, get_customer_arguments arguments)
{
    auto call = at("customerId", arguments.id.value);
    auto found =
        co_await read_about_customer(scope.client, gladly::op::get_customer, std::move(call), arguments.follow_merged);
    if (!found.answer) {
        co_return call_failure(scope, found.answer.error(),
                               {.thing = "customer", .argument = "id", .id = arguments.id.value});
    }
    co_return thing_reply(scope, "One customer.", std::move(found.answer->json), names_of<gladly::customer>(arguments),
                          found.merged_from);
}

// --- update_a_gladly_customer_by_id ----------------------------------------------------------------------------------

struct update_customer_arguments : customer_by_id, gladly::customer_update {};
BOOST_DESCRIBE_STRUCT(update_customer_arguments, (customer_by_id, gladly::customer_update), ())

outcome update_customer(call_scope scope, update_customer_arguments arguments)
{
    auto changes = core::encode<gladly::customer_update>(arguments);
    if (changes.as_object().empty()) {
        co_return argument_failure("give at least one member to change, such as name, emails or phones.");
    }
    auto call = at("customerId", arguments.id.value);
    call.body = std::move(changes);
    auto answer = co_await scope.client.call(gladly::op::update_customer, std::move(call));
    if (!answer) {
        const auto cause = co_await explain_missing_customer(scope.client, arguments.id.value, answer.error());
        co_return call_failure(scope, cause, {.thing = "customer", .argument = "id", .id = arguments.id.value});
    }
    const tools::updated done{.id = arguments.id.value};
    co_return reply("The customer was updated.", core::encode(done).as_object());
}

// --- delete_a_gladly_customer_by_id ----------------------------------------------------------------------------------

struct deleted {
    std::string id{};
    bool deleted = true;

    static constexpr core::field_note notes[] = {
        {.member = "id", .description = "Id of the customer that is gone."},
        {.member = "deleted", .description = "True: the customer was deleted."},
    };
};
BOOST_DESCRIBE_STRUCT(deleted, (), (id, deleted))

outcome delete_customer(call_scope scope, customer_by_id arguments)
{
    auto call = at("customerId", arguments.id.value);
    auto answer = co_await scope.client.call(gladly::op::delete_customer, std::move(call));
    if (!answer) {
        auto failed = co_await explain_refused_deletion(scope, arguments.id.value, answer.error());
        co_return failed;
    }
    const tools::deleted done{.id = arguments.id.value};
    co_return reply("The customer was deleted, with all conversations.", core::encode(done).as_object());
}

// --- The rows --------------------------------------------------------------------------------------------------------

constexpr std::array rows{
    tool_row{
        .name = "list_all_gladly_customers",
        .title = "Find customers",
        .description =
            "Finds customer profiles by exactly one of phoneNumber, email or externalCustomerId. Returns profiles "
            "(id, name, emails, phones, customAttributes), those updated last first, at most 50 in all; an empty list "
            "when nobody has it. Start here when you know how a customer can be reached: the id it returns is what "
            "the other customer tools need. Changes nothing.",
        .operations = {&gladly::op::find_customers},
        .input_schema = &input_schema_of<list_customers_arguments>,
        .output_schema = &page_schema_of<gladly::customer, customer_list>,
        .run = &run_tool<list_customers_arguments, &list_customers>,
    },
    tool_row{
        .name = "get_single_gladly_customer_by_id",
        .title = "Get a customer",
        .description =
            "Reads one customer profile by its id: name, address, emails, phones with smsPreference, customAttributes. "
            "If the customer was merged into another one, the error names the new id; follow_merged reads that one at "
            "once. Without an id, call list_all_gladly_customers first. Changes nothing.",
        .operations = {&gladly::op::get_customer},
        .input_schema = &input_schema_of<get_customer_arguments>,
        .output_schema = &thing_schema_of<gladly::customer>,
        .run = &run_tool<get_customer_arguments, &get_customer>,
    },
    tool_row{
        .name = "update_a_gladly_customer_by_id",
        .title = "Update a customer",
        .description =
            "Changes members of a customer profile; what you leave out stays as it is. emails and phones REPLACE the "
            "whole list: call get_single_gladly_customer_by_id first and send the old entries along. An e-mail address "
            "or mobile number of another customer is refused. A merged customer is not followed: the error names the "
            "new id. Returns the id.",
        .operations = {&gladly::op::update_customer},
        .destructive = true,
        .input_schema = &input_schema_of<update_customer_arguments>,
        .output_schema = &done_schema_of<updated>,
        .run = &run_tool<update_customer_arguments, &update_customer>,
    },
    tool_row{
        .name = "delete_a_gladly_customer_by_id",
        .title = "Delete a customer",
        .description =
            "Deletes a customer with all conversations, for good: nothing brings them back. Only on an explicit "
            "request to delete that customer. Every conversation must be CLOSED; if not, the error lists the calls "
            "that "
            "close what is open. A merged customer is not followed. Returns the id.",
        .operations = {&gladly::op::delete_customer},
        .destructive = true,
        .not_done = "Nothing was deleted.",
        .unclear = "It is not known whether the customer was deleted. Look with {} before you do anything else.",
        .look_with = "get_single_gladly_customer_by_id",
        .input_schema = &input_schema_of<customer_by_id>,
        .output_schema = &done_schema_of<deleted>,
        .run = &run_tool<customer_by_id, &delete_customer>,
    },
};

} // namespace

std::span<const tool_row> customer_tools() noexcept
{
    return rows;
}

} // namespace gladly_mcp::tools
