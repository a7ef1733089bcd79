#include "mcp/envelope.hpp"

#include <utility>

namespace gladly_mcp::mcp {
namespace {

envelope invalid(envelope partial, std::string_view problem)
{
    partial.what = envelope::kind::invalid;
    partial.problem = problem;
    return partial;
}

envelope read_call(const boost::json::object& message, const boost::json::value& method_name, envelope out)
{
    if (!method_name.is_string())
        return invalid(std::move(out), "method must be a string.");
    out.method_name = method_name.get_string();
    if (const auto* params = message.if_contains("params")) {
        if (!params->is_object())
            return invalid(std::move(out), "params must be an object.");
        out.params = &params->get_object();
    }
    if (message.contains("result") || message.contains("error"))
        return invalid(std::move(out), "A message with a method cannot have a result or an error.");
    out.what = message.contains("id") ? envelope::kind::request : envelope::kind::notification;
    return out;
}

envelope read_answer(const boost::json::object& message, envelope out)
{
    out.result = message.if_contains("result");
    const auto* failure = message.if_contains("error");
    if ((out.result == nullptr) == (failure == nullptr))
        return invalid(std::move(out), "A message needs a method, or exactly one of result and error.");
    if (failure != nullptr) {
        out.error = failure->if_object();
        if (out.error == nullptr)
            return invalid(std::move(out), "error must be an object.");
        const auto* code = out.error->if_contains("code");
        const auto* text = out.error->if_contains("message");
        if (code == nullptr || !code->is_number() || text == nullptr || !text->is_string())
            return invalid(std::move(out), "error needs a number as code and a string as message.");
    } else if (!out.id) {
        return invalid(std::move(out), "A response needs an id.");
    }
    out.what = envelope::kind::response;
    return out;
}

} // namespace

envelope read_envelope(const boost::json::value& value)
{
    envelope out;
    const auto* message = value.if_object();
    if (message == nullptr)
        return invalid(std::move(out), "A message must be a JSON object.");
    const auto* method_name = message->if_contains("method");
    if (const auto* id = message->if_contains("id")) {
        out.id = request_id::from_json(*id);
        // An error answer to a message whose id could not be read has a null id, or none.
        const bool answer_to_nobody = method_name == nullptr && id->is_null();
        if (!out.id && !answer_to_nobody)
            return invalid(std::move(out), "id must be a string of at most 256 bytes or an integer.");
    }
    const auto* version = message->if_contains("jsonrpc");
    if (version == nullptr || !version->is_string() || version->get_string() != "2.0")
        return invalid(std::move(out), "jsonrpc must be \"2.0\".");
    return method_name != nullptr ? read_call(*message, *method_name, std::move(out))
                                  : read_answer(*message, std::move(out));
}

} // namespace gladly_mcp::mcp
