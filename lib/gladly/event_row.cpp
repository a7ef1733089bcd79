#include <gladly_mcp/gladly/event.hpp>
#include <gladly_mcp/gladly/event_calls.hpp>

namespace gladly_mcp::gladly {

result<event> row_reader<event>::read(json_row&& from)
{
    return read_event(from.json);
}

} // namespace gladly_mcp::gladly
