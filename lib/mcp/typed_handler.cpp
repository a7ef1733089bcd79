#include <gladly_mcp/mcp/typed_handler.hpp>

namespace gladly_mcp::mcp {
namespace {

// "/assignee/inboxId" reads better to a model as "assignee.inboxId".
std::string property_path(std::string_view pointer)
{
    std::string path;
    for (const char c : pointer.substr(pointer.starts_with('/') ? 1 : 0))
        path += c == '/' ? '.' : c;
    return path;
}

} // namespace

core::decode_options argument_options() noexcept
{
    core::decode_options options;
    options.unknown_members = core::unknown_members::refuse;
    options.json_strings = true;
    return options;
}

tool_result argument_error(const error& cause)
{
    const auto* where = cause.detail_as<decode_failure>();
    if (where == nullptr)
        return error_result("The arguments do not fit: " + cause.message() + " Nothing was done.");
    const std::string path = property_path(where->pointer);
    return error_result(
        (path.empty() ? std::string("The arguments do not fit") : "Argument " + path + " does not fit") +
        ": expected " + where->expected + ", found " + where->found + ". Nothing was done; correct it and call again.");
}

tool_result handler_error(const error& cause)
{
    std::string text = cause.message();
    if (cause.effect() == effect::possible)
        text += " It is not known whether this took effect; look before you call again.";
    return error_result(std::move(text));
}

boost::asio::awaitable<tool_result> detail::ready(tool_result value)
{
    co_return value;
}

} // namespace gladly_mcp::mcp
