#include "gladly/chosen_id.hpp"

#include <gladly_mcp/core/random.hpp>
#include <gladly_mcp/gladly/id.hpp>

namespace gladly_mcp::gladly {

namespace {

/// The longest id that a client may choose.
constexpr std::size_t max_chosen_id_length = 50;

} // namespace

result<void> choose_id(const operation& what, std::optional<std::string>& id)
{
    if (id) {
        if (valid_id(*id) && id->size() <= max_chosen_id_length) {
            return {};
        }
        return error(errc::invalid_argument,
                     std::string(what.id) + ": id is no id: 1 to 50 letters, digits, '.', '_', '~' and '-'.");
    }
    try {
        id = core::random_token();
    } catch (const system_error& cause) {
        return cause.error();
    }
    return {};
}

} // namespace gladly_mcp::gladly
