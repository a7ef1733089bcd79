#include <gladly_mcp/gladly/exported_row.hpp>

namespace gladly_mcp::gladly {

namespace {

template <class T>
result<exported_row> read_as(json_row&& from)
{
    auto row = row_reader<T>::read(std::move(from));
    if (!row) {
        return row.error();
    }
    return exported_row(*std::move(row));
}

} // namespace

result<exported_row> row_reader<exported_row>::read(json_row&& from)
{
    if (from.file == "conversation_items.jsonl") {
        return read_as<conversation_item>(std::move(from));
    }
    if (from.file == "customers.jsonl") {
        return read_as<exported_customer>(std::move(from));
    }
    if (from.file == "agents.jsonl") {
        return read_as<agent>(std::move(from));
    }
    if (from.file == "topics.jsonl") {
        return read_as<topic>(std::move(from));
    }
    return exported_row(std::move(from.json));
}

} // namespace gladly_mcp::gladly
